"""What each paragraph of an article is: headline, dateline, caption, story; and the title and day that it states of itself."""
