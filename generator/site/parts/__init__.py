"""What several kinds of page show, each built in one place: links, statements, events, lists, periods, figures with tables."""
