package dev.logsift.finding;

import dev.logsift.text.UserError;
import java.util.List;

/** What a {@code detect} found, as it numbered them. */
public record Findings(List<Finding> list) {
    public Findings {
        list = List.copyOf(list);
    }

    /** The finding that {@code detect} numbered so. */
    public Finding require(int number) {
        if (list.isEmpty()) {
            throw UserError.of("the last detect found nothing").help("'detect' lists the findings with their numbers");
        }
        if (number < 1 || number > list.size()) {
            throw UserError.usage("there is no finding " + number)
                    .help("give a number from 1 to " + list.size() + ", as 'detect' lists them");
        }
        return list.get(number - 1);
    }
}
