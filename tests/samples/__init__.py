"""Files of every format, put together by the tests that need them."""
