package dev.logsift.generate.access;

import dev.logsift.generate.random.LogNormal;
import dev.logsift.generate.random.SeededRandom;
import dev.logsift.generate.random.Zipf;
import dev.logsift.text.YamlMapping;
import java.util.ArrayList;
import java.util.List;

/** Pages of one kind, such as all products: a few popular ones and a long tail, each of a size of its own. */
final class PageSeries {
    private static final List<String> KEYS = List.of("path", "count", "zipf", "weight", "size", "images", "image_size");
    private static final long MOST_PAGES = 100_000;

    private final List<Page> pages = new ArrayList<>();
    private final Zipf popularity;

    private PageSeries(int count, double exponent) {
        popularity = new Zipf(count, exponent);
    }

    /** @param words what {@code {word}} in a path may stand for */
    static PageSeries read(YamlMapping settings, List<String> words, long seed) {
        settings.allowOnly(KEYS);
        long count = settings.integer("count", 1, MOST_PAGES).orElse(1L);
        LogNormal size = LogNormal.read(settings.mapping("size").orElseThrow(() -> settings.missing("size")));
        LogNormal imageSize =
                settings.mapping("image_size").map(LogNormal::read).orElse(new LogNormal(24_000, 0.8));
        PageSeries series =
                new PageSeries((int) count, settings.number("zipf", 0, 5).orElse(0.8));
        for (int number = 1; number <= count; number++) {
            List<Page> images = new ArrayList<>();
            for (String pattern : settings.texts("images")) {
                images.add(page(pattern, number, words, imageSize, seed, List.of()));
            }
            series.pages.add(page(settings.requiredText("path"), number, words, size, seed, List.copyOf(images)));
        }
        return series;
    }

    Page draw(SeededRandom random) {
        return pages.get(popularity.draw(random));
    }

    private static Page page(
            String pattern, int number, List<String> words, LogNormal size, long seed, List<Page> images) {
        String target = target(pattern, number, words);
        return new Page(target, size.drawWhole(SeededRandom.of(seed, target)), images);
    }

    /** Every {@code {n}} becomes the number, every {@code {word}} a word that is always the same for it. */
    private static String target(String pattern, int number, List<String> words) {
        String target = pattern.replace("{n}", String.valueOf(number));
        SeededRandom choice = SeededRandom.of(number, pattern);
        while (target.contains("{word}") && !words.isEmpty()) {
            target = target.replaceFirst("\\{word}", words.get(choice.below(words.size())));
        }
        return target;
    }
}
