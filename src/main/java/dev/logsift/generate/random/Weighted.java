package dev.logsift.generate.random;

import dev.logsift.text.YamlMapping;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** Items of which some come up more often than others. */
public final class Weighted<T> {
    private final List<T> items;
    private final double[] cumulative;

    private Weighted(List<T> items, double[] cumulative) {
        this.items = List.copyOf(items);
        this.cumulative = cumulative;
    }

    /** Reads a list of mappings, each with its own {@code weight} (1 where it is left out). */
    public static <T> Weighted<T> read(YamlMapping parent, String key, Function<YamlMapping, T> item) {
        List<T> items = new ArrayList<>();
        List<YamlMapping> mappings = parent.mappings(key);
        double[] cumulative = new double[mappings.size()];
        double total = 0;
        for (YamlMapping mapping : mappings) {
            double weight = mapping.number("weight", 1e-9, 1e9).orElse(1.0);
            total += weight;
            cumulative[items.size()] = total;
            items.add(item.apply(mapping));
        }
        if (items.isEmpty()) {
            throw parent.missing(key);
        }
        return new Weighted<>(items, cumulative);
    }

    public T draw(SeededRandom random) {
        double wanted = random.nextDouble() * cumulative[cumulative.length - 1];
        int found = Arrays.binarySearch(cumulative, wanted);
        return items.get(Math.min(found < 0 ? -found - 1 : found + 1, items.size() - 1));
    }

    /** Other items with the same weights. */
    public <R> Weighted<R> map(Function<T, R> change) {
        return new Weighted<>(items.stream().map(change).toList(), cumulative);
    }

    public List<T> items() {
        return items;
    }
}
