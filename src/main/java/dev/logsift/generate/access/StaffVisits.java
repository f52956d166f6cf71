package dev.logsift.generate.access;

import dev.logsift.generate.random.SeededRandom;
import dev.logsift.generate.traffic.Background;
import dev.logsift.text.YamlMapping;
import java.util.List;

/** Staff in an area that HTTP authentication guards: their names are in the log. */
public final class StaffVisits implements Background {
    public static final long CHALLENGE_BYTES = 381;

    private final Site site;
    private final Visitors visitors;
    private final List<String> users;
    private final PageSeries pages;
    private final double share;
    private final long seed;

    private StaffVisits(Site site, Visitors visitors, List<String> users, PageSeries pages, double share, long seed) {
        this.site = site;
        this.visitors = visitors;
        this.users = users;
        this.pages = pages;
        this.share = share;
        this.seed = seed;
    }

    static StaffVisits read(YamlMapping settings, Site site, Visitors visitors, long seed) {
        YamlMapping staff = settings.mapping("staff").orElseThrow(() -> settings.missing("staff"));
        staff.allowOnly(List.of("share", "users", "pages"));
        YamlMapping pages = staff.mapping("pages").orElseThrow(() -> staff.missing("pages"));
        List<String> users = staff.texts("users");
        if (users.isEmpty()) {
            throw staff.missing("users");
        }
        return new StaffVisits(
                site,
                visitors,
                users,
                PageSeries.read(pages, settings.texts("words"), seed),
                staff.number("share", 0, 1).orElse(0.01),
                seed);
    }

    /** How many of all visits are by staff. */
    double share() {
        return share;
    }

    @Override
    public List<Request> visit(long start, SeededRandom random) {
        String user = users.get(random.below(users.size()));
        Visitor visitor = visitors.draw(SeededRandom.of(seed, user));
        Trail trail = new Trail(start, visitor, site.hosts().items().get(0));
        Page page = pages.draw(random);
        trail.get(page.target(), 401, CHALLENGE_BYTES, null);
        trail.pause(random.between(1_500, 9_000)).logIn(user);
        String referrer = null;
        for (int left = random.geometric(4); left > 0; left--) {
            trail.get(page.target(), 200, page.bytes(), referrer);
            referrer = trail.host().url(page.target());
            page = pages.draw(random);
            trail.pause(random.between(3_000, 90_000));
        }
        return trail.requests();
    }
}
