/// Where publishing software has its feeds and sitemaps, unless somebody moved them.
enum WellKnownPath {
    /// From the root of a site, the most usual first.
    static let feeds: [(path: String, software: String)] = [
        ("/feed/", "WordPress"), ("/feed", "Substack, Laravel and others"),
        ("/rss.xml", "Drupal, Gatsby, Astro, many newspapers"),
        ("/rss", "Ghost, Tumblr, many newspapers"), ("/feed.xml", "Jekyll, Eleventy"),
        ("/atom.xml", "Hexo, Octopress, Movable Type"),
        ("/index.xml", "Hugo, Movable Type"), ("/rss/", "Ghost"), ("/feeds/posts/default", "Blogger"),
        ("/?feed=rss2", "WordPress without rewriting"),
        ("/feed/rss/", "WordPress, Bitrix"), ("/feed/atom/", "WordPress"), ("/index.rdf", "Movable Type, older sites"),
        ("/feed.json", "JSON Feed"), ("/.rss", "Reddit, Lobsters"), ("/feeds", "Pelican and others"),
        ("/feeds/all.atom.xml", "Pelican"), ("/rss/index.xml", "newspapers"), ("/rss/news", "newspapers"),
        ("/rss/all.xml", "newspapers"), ("/blog/feed/", "WordPress below a site"),
        ("/blog/rss.xml", "blogs below a site"),
        ("/news/rss", "newspapers"), ("/news/rss.xml", "newspapers"), ("/news/feed/", "WordPress below a site"),
        ("/en/rss", "newspapers"),
        ("/rss.php", "older systems"), ("/backend.php", "SPIP's elders, PHP-Nuke"), ("/spip.php?page=backend", "SPIP"),
        ("/index.php?format=feed&type=rss", "Joomla"), ("/?format=rss", "Squarespace"),
        ("/arc/outboundfeeds/rss/?outputType=xml", "Arc XP"),
    ]

    /// From the folder of a page, which ends with a slash.
    static let feedsOfFolders: [(path: String, software: String)] = [
        ("feed/", "WordPress"), ("feed", "several"), ("rss", "several"), ("rss.xml", "several"), ("feed.xml", "Jekyll"),
        ("atom.xml", "several"), ("index.xml", "Hugo"),
    ]

    /// From the root of a site: those for news, then those for everything.
    static let sitemaps: [String] = [
        "/news-sitemap.xml", "/sitemap-news.xml", "/sitemap_news.xml", "/news_sitemap.xml", "/googlenews.xml",
        "/google-news-sitemap.xml", "/sitemap/news.xml", "/sitemaps/news.xml",
        "/sitemap.xml", "/sitemap_index.xml", "/sitemap-index.xml", "/wp-sitemap.xml", "/sitemaps.xml",
        "/sitemap/sitemap.xml", "/sitemap/index.xml", "/sitemap.xml.gz", "/sitemap_index.xml.gz", "/sitemap.txt",
    ]
}
