"""What stands over and round an article: paper, date, page, headline, byline, site."""
