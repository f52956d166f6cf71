package dev.logsift.generate.access;

import dev.logsift.generate.random.SeededRandom;
import dev.logsift.generate.random.Weighted;
import dev.logsift.text.YamlMapping;
import java.util.ArrayList;
import java.util.List;

/**
 * What there is on a site, and how its server answers.
 *
 * @param assets what a browser asks for with the first page of a visit: style sheets, scripts, logo
 */
record Site(
        Weighted<Host> hosts,
        Weighted<PageSeries> pages,
        List<Page> assets,
        Trouble moved,
        Trouble missing,
        Trouble forbidden,
        Trouble failed) {

    static Site read(YamlMapping settings, long seed) {
        List<String> words = settings.texts("words");
        YamlMapping troubles = settings.mapping("troubles").orElseThrow(() -> settings.missing("troubles"));
        troubles.allowOnly(List.of("moved", "missing", "forbidden", "failed"));
        return new Site(
                Weighted.read(settings, "hosts", Host::read),
                Weighted.read(settings, "pages", page -> PageSeries.read(page, words, seed)),
                assets(settings),
                Trouble.read(troubles, "moved", 301),
                Trouble.read(troubles, "missing", 404),
                Trouble.read(troubles, "forbidden", 403),
                Trouble.read(troubles, "failed", 500));
    }

    Page page(SeededRandom random) {
        return pages.draw(random).draw(random);
    }

    private static List<Page> assets(YamlMapping settings) {
        List<Page> assets = new ArrayList<>();
        for (YamlMapping asset : settings.mappings("assets")) {
            asset.allowOnly(List.of("path", "bytes"));
            assets.add(new Page(
                    asset.requiredText("path"),
                    asset.integer("bytes", 0, 1_000_000_000_000L).orElseThrow(() -> asset.missing("bytes"))));
        }
        return List.copyOf(assets);
    }
}
