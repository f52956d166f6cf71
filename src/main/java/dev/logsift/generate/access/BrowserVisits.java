package dev.logsift.generate.access;

import dev.logsift.generate.random.LogNormal;
import dev.logsift.generate.random.SeededRandom;
import dev.logsift.generate.random.Weighted;
import dev.logsift.generate.traffic.Background;
import dev.logsift.text.YamlMapping;
import java.util.List;

/** People with browsers: they come from somewhere, look at some pages, and their browsers fetch what is on them. */
final class BrowserVisits implements Background {
    private final Site site;
    private final Visitors visitors;
    private final Weighted<String> referrers;
    private final Downloads downloads;
    private final Login login;
    private final double pages;
    private final double returning;
    private final LogNormal thinking;

    private BrowserVisits(YamlMapping settings, Site site, Visitors visitors, long seed) {
        YamlMapping visits = settings.mapping("visits").orElseThrow(() -> settings.missing("visits"));
        visits.allowOnly(List.of("pages", "returning", "think_seconds"));
        this.site = site;
        this.visitors = visitors;
        this.referrers = Weighted.read(settings, "referrers", BrowserVisits::url);
        this.downloads = Downloads.read(settings, seed);
        this.login = Login.read(settings);
        this.pages = visits.number("pages", 1, 1000).orElse(3.0);
        this.returning = visits.number("returning", 0, 1).orElse(0.3);
        this.thinking = visits.mapping("think_seconds").map(LogNormal::read).orElse(new LogNormal(25, 1));
    }

    static Background read(YamlMapping settings, Site site, Visitors visitors, long seed) {
        return new BrowserVisits(settings, site, visitors, seed);
    }

    @Override
    public List<Request> visit(long start, SeededRandom random) {
        Trail trail = new Trail(start, visitors.draw(random), site.hosts().draw(random));
        boolean cached = random.chance(returning);
        String referrer = referrers.draw(random);
        int views = random.geometric(pages);
        for (int i = 0; i < views; i++) {
            referrer = view(trail, site.page(random), referrer, random);
            if (i == 0) {
                fetch(trail, site.assets(), referrer, cached, random);
            }
            trail.pause(1000 * thinking.draw(random));
        }
        if (login.happens(random)) {
            login.add(trail, referrer, random);
        }
        if (downloads.happen(random)) {
            downloads.add(trail, referrer, random);
        }
        return trail.requests();
    }

    /** One page and its pictures; returns what the next request names as its referrer. */
    private String view(Trail trail, Page page, String referrer, SeededRandom random) {
        for (Trouble trouble : List.of(site.missing(), site.forbidden(), site.failed())) {
            if (trouble.strikes(random)) {
                String target = trouble.target(page.target(), random);
                trail.get(target, trouble.status(), trouble.bytes(), referrer);
                return trail.host().url(target);
            }
        }
        if (site.moved().strikes(random)) {
            trail.get(page.target() + "/", site.moved().status(), site.moved().bytes(), referrer);
            trail.pause(random.between(40, 200));
        }
        trail.get(page.target(), 200, varied(page.bytes(), random), referrer);
        String url = trail.host().url(page.target());
        fetch(trail, page.images(), url, false, random);
        return url;
    }

    /** What belongs to a page. A browser that knows it asks only whether it has changed, or not at all. */
    private static void fetch(Trail trail, List<Page> files, String referrer, boolean cached, SeededRandom random) {
        trail.pause(random.between(60, 400));
        for (Page file : files) {
            if (!cached) {
                trail.get(file.target(), 200, file.bytes(), referrer);
            } else if (random.chance(0.5)) {
                trail.get(file.target(), 304, 0, referrer);
            }
            trail.pause(random.between(2, 90));
        }
    }

    /** Pages are made afresh for each visitor; files always have the same size. */
    private static long varied(long bytes, SeededRandom random) {
        return (long) (bytes * (0.98 + 0.04 * random.nextDouble()));
    }

    private static String url(YamlMapping settings) {
        String url = settings.allowOnly(List.of("url", "weight")).requiredText("url");
        return url;
    }
}
