package dev.logsift.generate.access.attack;

import com.google.auto.service.AutoService;
import dev.logsift.format.column.Family;
import dev.logsift.generate.access.Browsers;
import dev.logsift.generate.access.Host;
import dev.logsift.generate.access.Page;
import dev.logsift.generate.access.Trail;
import dev.logsift.generate.access.Visitor;
import dev.logsift.generate.attack.Attack;
import dev.logsift.generate.attack.AttackKind;
import dev.logsift.generate.attack.Occasion;
import dev.logsift.generate.random.PublicAddresses;
import dev.logsift.generate.random.SeededRandom;
import dev.logsift.generate.traffic.Event;
import dev.logsift.generate.traffic.Overlap;
import dev.logsift.text.YamlMapping;
import java.util.List;
import java.util.stream.LongStream;

/** Readers of a large site who follow its link: many at once, fewer and fewer then, each with a browser that fetches what is on
 * the page. Nobody attacks, and scenarios say so. */
@AutoService(AttackKind.class)
public final class FlashCrowd extends AttackKind {
    /** How many times smaller the crowd is at the end than at the beginning, as a power of e. */
    private static final double DECAY = 3;

    public FlashCrowd() {
        super(Family.ACCESS, "flash_crowd", "host", "path", "visitors", "referrer", "assets", "size");
    }

    @Override
    public Attack read(YamlMapping settings, Occasion occasion) {
        Page page = new Page(
                settings.requiredText("path"),
                settings.integer("size", 1, 1_000_000_000).orElse(18_400L),
                settings.texts("assets").stream()
                        .map(asset -> new Page(asset, SeededRandom.of(0, asset).between(2_000, 90_000)))
                        .toList());
        Host host = Host.parse(settings.text("host").orElse("www.example.com"), settings);
        String referrer = settings.text("referrer").orElse("https://news.example.net/");
        long visitors = settings.integer("visitors", 1, 10_000_000).orElse(800L);
        PublicAddresses addresses = new PublicAddresses(occasion.number());
        return random -> new Overlap(LongStream.range(0, visitors)
                .mapToObj(i -> {
                    Visitor visitor = new Visitor(addresses.ipv4(random), Browsers.any(random), "HTTP/2.0");
                    long time = occasion.start() + (long) (occasion.lasts(visitors) * arrival(i, visitors));
                    return visit(new Trail(time, visitor, host), page, referrer, random);
                })
                .iterator());
    }

    private static double arrival(long i, long count) {
        return -StrictMath.log(1 - i / (double) count * (1 - StrictMath.exp(-DECAY))) / DECAY;
    }

    private static List<? extends Event> visit(Trail trail, Page page, String referrer, SeededRandom random) {
        trail.get(page.target(), 200, page.bytes(), referrer);
        String url = trail.host().url(page.target());
        for (Page asset : page.images()) {
            trail.pause(random.between(20, 300)).get(asset.target(), 200, asset.bytes(), url);
        }
        return trail.requests();
    }
}
