package dev.logsift.generate.access;

import com.google.auto.service.AutoService;
import dev.logsift.format.column.Family;
import dev.logsift.generate.traffic.Background;
import dev.logsift.generate.traffic.BackgroundKind;
import dev.logsift.text.YamlMapping;
import java.util.List;

/** The ordinary traffic of a web site: people with browsers, crawlers, and staff who log in. */
@AutoService(BackgroundKind.class)
public final class AccessBackground implements BackgroundKind {
    private static final List<String> KEYS = List.of(
            "hosts",
            "clients",
            "browsers",
            "referrers",
            "words",
            "pages",
            "assets",
            "troubles",
            "visits",
            "downloads",
            "login",
            "staff",
            "crawlers");

    @Override
    public Family family() {
        return Family.ACCESS;
    }

    @Override
    public Background read(YamlMapping settings, long seed) {
        settings.allowOnly(KEYS);
        Site site = Site.read(settings, seed);
        Visitors visitors = Visitors.read(settings, seed);
        Background people = BrowserVisits.read(settings, site, visitors, seed);
        CrawlerVisits crawlers = CrawlerVisits.read(settings, site, seed);
        StaffVisits staff = StaffVisits.read(settings, site, visitors, seed);
        return (start, random) -> {
            double kind = random.nextDouble();
            if (kind < crawlers.share()) {
                return crawlers.visit(start, random);
            }
            boolean isStaff = kind < crawlers.share() + staff.share();
            return (isStaff ? staff : people).visit(start, random);
        };
    }
}
