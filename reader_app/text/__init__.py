"""Han text: widths, numerals, dates, scripts, and cleaning with a map back."""
