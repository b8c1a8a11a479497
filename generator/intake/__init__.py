"""From files, web pages and feeds into `seeds/`: what `briefing add` does, and the one place that opens network addresses."""
