/// Parameters that say how a reader came by a link and never which article it leads to.
///
/// Names that could carry an article's number somewhere (`id`, `p`, `story`, `ref`, `source`) are not removed by name
/// alone: only together with a host whose they are, or with a value that gives them away.
enum TrackingParameters {
    /// - Parameters:
    ///   - name: in lower case.
    ///   - value: in lower case; nil when it is too long to be in a table.
    ///   - host: in lower case.
    static func match(name: String, value: String?, host: String) -> Bool {
        if names.contains(name) || prefixes.contains(where: name.hasPrefix) { return true }
        if let value, senderNames.contains(name), senders.contains(value) { return true }
        if let value, values.contains(where: { $0.name == name && value.hasPrefix($0.beginning) }) { return true }
        return byHost[name]?.contains { WrappedLinks.isHost(host, at: $0) } ?? false
    }

    /// Removed wherever they stand.
    static let names: Set<String> = [
        // Google Ads, Campaign Manager, Analytics, Merchant Center
        "gclid", "gclsrc", "dclid", "gbraid", "wbraid", "gad_source", "gad_campaignid", "srsltid", "_ga", "_gl", "_gac",
        // Meta: Facebook, Instagram
        "fbclid", "fb_action_ids", "fb_action_types", "fb_source", "fb_ref", "fb_comment_id", "action_object_map",
        "action_type_map", "action_ref_map", "igshid", "igsh", "mibextid",
        // Microsoft Advertising, MSN, AOL
        "msclkid", "ocid", "ncid",
        // Yandex Metrica and Search, Openstat
        "yclid", "ymclid", "ysclid", "yadclid", "_openstat",
        // Mail.ru, VK
        "frommail", "rb_clickid", "mailruref",
        // X, TikTok, LinkedIn, Pinterest, Snapchat, Reddit
        "twclid", "__twitter_impression", "ttclid", "li_fat_id", "epik", "sccid", "rdt_cid",
        // Yahoo: consent pages and sharing
        "guccounter", "guce_referrer", "guce_referrer_sig", "soc_src", "soc_trk",
        // Mailchimp, Marketo, Klaviyo, Vero, Drip, Omeda, Beehiiv, HubSpot
        "mc_cid", "mc_eid", "mkt_tok", "_kx", "_ke", "vero_conv", "vero_id", "__s", "oly_anon_id", "oly_enc_id",
        "_bhlid", "_hsenc", "_hsmi", "__hssc", "__hstc", "__hsfp", "hsctatracking",
        // Adobe Analytics and Advertising
        "s_kwcid", "s_cid", "sc_cid", "ef_id", "icid", "intcid", "int_cmp", "intcmp", "cmpid", "ito",
        // AT Internet, Webtrekk (Mapp), eTracker, SimpleReach, Branch
        "xtor", "wt_mc", "wt_zmc", "wt_ga", "wtrid", "wt_cc1", "wt_cc2", "etcc_cmp", "etcc_med", "etcc_grp", "etcc_par",
        "sr_share", "_branch_match_id", "_branch_referrer",
        // Outbrain, Taboola, Tradedoubler, Awin, Alibaba, Sophus3
        "dicbo", "oborigurl", "tblci", "tduid", "awc", "spm", "s3_ref",
        // New York Times (also where others copied it)
        "smid",
    ]

    static let prefixes: [String] = [
        // Google Analytics, and all who read its names
        "utm_",
        // AT Internet (Piano)
        "at_",
        // comScore
        "ns_",
        // Matomo, formerly Piwik
        "mtm_", "piwik_", "matomo_", "pk_campaign", "pk_kwd", "pk_keyword", "pk_source", "pk_medium", "pk_content",
        "pk_cid",
        // HubSpot Ads
        "hsa_",
        // Webtrends
        "wt.",
        // Der Spiegel and its house
        "sara_",
    ]

    /// Names that say who sent the reader, if their value is a sender.
    static let senderNames: Set<String> = [
        "ref", "source", "src", "from", "via", "partner", "referrer", "referer", "origin", "medium",
        "campaign", "cmp", "cid", "share", "traffic_source", "fromref", "xref", "icmp", "refer",
    ]

    static let senders: Set<String> = [
        "rss", "rss1", "rss2", "rssfeed", "rss-feed", "rss_feed", "feed", "feeds", "feedburner", "atom", "twitter", "x",
        "facebook", "fb", "instagram", "linkedin", "telegram", "tg", "whatsapp", "reddit", "pinterest", "tumblr", "vk",
        "vkontakte", "ok", "odnoklassniki", "viber", "flipboard", "email", "mail", "newsletter", "social",
        "socialmedia",
        "googlenews", "google-news", "google_news", "gnews", "yandex", "yandexnews", "applenews", "apple-news", "msn",
        "smartnews", "upday", "pocket", "twitter.com", "t.co", "facebook.com", "mastodon", "bluesky", "threads", "push",
        "tw", "email_share", "share", "smi2", "dzen",
    ]

    /// Names whose value begins in a way that gives them away.
    static let values: [(name: String, beginning: String)] = [
        // X: ref_src=twsrc^tfw, ref_url
        ("ref_src", "twsrc"), ("ref_url", "http"),
        // The Guardian's and others' share buttons: cmp=share_btn_tw
        ("cmp", "share_"),
        ("ref_src", "rss"),
        // Condé Nast
        ("mbid", "social_"), ("mbid", "synd_"), ("mbid", "nl_"),
    ]

    /// Names that are a tracker's at these hosts and their subdomains, and may be anything elsewhere.
    static let byHost: [String: [String]] = [
        // YouTube, Spotify: who shared it
        "si": ["youtube.com", "youtu.be", "spotify.com"], "feature": ["youtube.com", "youtu.be"],
        "pp": ["youtube.com"], "ab_channel": ["youtube.com"],
        // X
        "s": ["twitter.com", "x.com", "substack.com"], "t": ["twitter.com", "x.com"],
        // Facebook
        "__tn__": ["facebook.com"], "__cft__[0]": ["facebook.com"], "__xts__[0]": ["facebook.com"],
        "fref": ["facebook.com"], "hc_ref": ["facebook.com"], "rdid": ["facebook.com"],
        // TikTok, Reddit, LinkedIn
        "_r": ["tiktok.com"], "_t": ["tiktok.com"], "share_id": ["reddit.com"], "rdt": ["reddit.com"],
        "trk": ["linkedin.com"], "trackingid": ["linkedin.com"], "lipi": ["linkedin.com"], "rcm": ["linkedin.com"],
        // Medium, Substack
        "source": ["medium.com"], "gi": ["medium.com"], "r": ["substack.com"], "isfreemail": ["substack.com"],
        "triedredirect": ["substack.com"], "showwelcomeonshare": ["substack.com"],
        // The New York Times
        "smtyp": ["nytimes.com"], "partner": ["nytimes.com"], "emc": ["nytimes.com"],
        "referringsource": ["nytimes.com"],
        "unlocked_article_code": ["nytimes.com"], "module": ["nytimes.com"], "pgtype": ["nytimes.com"],
        // The Washington Post
        "wpisrc": ["washingtonpost.com"], "tid": ["washingtonpost.com"], "itid": ["washingtonpost.com"],
        "pwapi_token": ["washingtonpost.com"],
        // The Guardian, The Economist, Financial Times, Wall Street Journal, Bloomberg, Forbes
        "cmp": ["theguardian.com", "guardian.co.uk"], "fsrc": ["economist.com"], "ftcamp": ["ft.com"],
        "segmentid": ["ft.com"], "mod": ["wsj.com", "barrons.com", "marketwatch.com"],
        "reflink": ["wsj.com", "barrons.com", "marketwatch.com"], "srnd": ["bloomberg.com"],
        "sref": ["bloomberg.com"], "leadsource": ["bloomberg.com"], "sh": ["forbes.com"], "ss": ["forbes.com"],
        // American broadcasters
        "cid": ["nbcnews.com", "abcnews.go.com", "msnbc.com"], "__source": ["cnbc.com"],
        "eref": ["cnn.com"], "hpt": ["cnn.com"], "iid": ["cnn.com"], "ftag": ["cbsnews.com", "cnet.com", "zdnet.com"],
        "mbid": ["newyorker.com", "wired.com", "vogue.com", "vanityfair.com", "gq.com"],
        // Microsoft Start, Yahoo
        "cvid": ["msn.com"], "pc": ["msn.com"], "ei": ["msn.com"], ".tsrc": ["yahoo.com"],
        // Europe: Deutsche Welle, NZZ, El País, La Repubblica
        "maca": ["dw.com"], "mktcid": ["nzz.ch"], "mktcval": ["nzz.ch"], "kid": ["nzz.ch"], "ssm": ["elpais.com"],
        "ref": ["repubblica.it"],
    ]
}
