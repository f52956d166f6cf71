package dev.logsift.generate.access;

import dev.logsift.generate.random.LogNormal;
import dev.logsift.generate.random.PublicAddresses;
import dev.logsift.generate.random.SeededRandom;
import dev.logsift.generate.random.Weighted;
import dev.logsift.generate.traffic.Background;
import dev.logsift.text.YamlMapping;
import java.util.List;

/** Search engines and monitors: no referrer, no pictures, and the polite ones read robots.txt first. */
final class CrawlerVisits implements Background {
    private static final long ROBOTS_BYTES = 327;

    private final Site site;
    private final Weighted<Crawler> crawlers;
    private final double share;
    private final LogNormal pause;
    private final PublicAddresses addresses;

    private CrawlerVisits(Site site, Weighted<Crawler> crawlers, double share, LogNormal pause, long seed) {
        this.site = site;
        this.crawlers = crawlers;
        this.share = share;
        this.pause = pause;
        this.addresses = new PublicAddresses(seed);
    }

    static CrawlerVisits read(YamlMapping settings, Site site, long seed) {
        YamlMapping crawlers = settings.mapping("crawlers").orElseThrow(() -> settings.missing("crawlers"));
        crawlers.allowOnly(List.of("share", "pause_seconds", "agents"));
        return new CrawlerVisits(
                site,
                Weighted.read(crawlers, "agents", Crawler::read),
                crawlers.number("share", 0, 1).orElse(0.1),
                crawlers.mapping("pause_seconds").map(LogNormal::read).orElse(new LogNormal(8, 0.8)),
                seed);
    }

    /** How many of all visits are by crawlers. */
    double share() {
        return share;
    }

    @Override
    public List<Request> visit(long start, SeededRandom random) {
        Crawler crawler = crawlers.draw(random);
        Trail trail = new Trail(
                start, crawler.visitor(random, addresses), site.hosts().draw(random));
        if (random.chance(crawler.robots())) {
            trail.get("/robots.txt", 200, ROBOTS_BYTES, null);
            trail.pause(random.between(300, 3_000));
        }
        for (int left = random.geometric(crawler.pages()); left > 0; left--) {
            ask(trail, crawler.method(), site.page(random), random);
            trail.pause(1000 * pause.draw(random));
        }
        return trail.requests();
    }

    private void ask(Trail trail, String method, Page page, SeededRandom random) {
        if (site.missing().strikes(random)) {
            trail.add(
                    method,
                    site.missing().target(page.target(), random),
                    404,
                    site.missing().bytes(),
                    null);
        } else if (method.equals("HEAD")) {
            trail.add(method, page.target(), 200, 0, null);
        } else {
            trail.add(method, page.target(), 200, page.bytes(), null);
        }
    }

    /**
     * One crawler, or many of one kind.
     *
     * @param network the first three parts of its addresses, or {@code internet} where it has no network of its own
     * @param robots how often it begins with robots.txt
     */
    private record Crawler(String agent, String network, int machines, String method, double pages, double robots) {
        static Crawler read(YamlMapping settings) {
            settings.allowOnly(List.of("agent", "network", "machines", "method", "pages", "robots", "weight"));
            String network = settings.requiredText("network");
            return new Crawler(
                    settings.requiredText("agent"),
                    network,
                    settings.integer("machines", 1, network.equals("internet") ? 1_000_000 : 254)
                            .orElse(8L)
                            .intValue(),
                    settings.text("method").orElse("GET"),
                    settings.number("pages", 1, 1000).orElse(5.0),
                    settings.number("robots", 0, 1).orElse(0.3));
        }

        Visitor visitor(SeededRandom random, PublicAddresses addresses) {
            int machine = random.between(1, machines);
            boolean anywhere = network.equals("internet");
            String address = anywhere ? addresses.ipv4(SeededRandom.of(machine, agent)) : network + "." + machine;
            return new Visitor(address, agent, "HTTP/1.1");
        }
    }
}
