package dev.logsift.format.detect;

import dev.logsift.format.BoundFormat;
import dev.logsift.format.FormatDefinition;
import dev.logsift.format.bytes.LineCursor;
import dev.logsift.format.value.LineOutcome;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A format that recognises the beginning of a line that no format reads.
 *
 * @param line the line, without its end
 * @param recognised the fields before that which not every text could be
 * @param failure the byte of the line at which reading stopped
 * @param reason why it stopped
 */
public record NearMiss(FormatDefinition format, byte[] line, long recognised, int failure, String reason) {
    /** Of formats that recognise as much and come equally far, the more usual one is meant, and the one that promises least. */
    private static final Comparator<NearMiss> NEAREST = Comparator.comparingLong(NearMiss::recognised)
            .thenComparing(NearMiss::failure)
            .thenComparing(miss -> !miss.format().card().unlikely())
            .thenComparing(miss -> -miss.format().bind(miss.line()).fields().size());

    /** The format that reads most of the first line of a file, if one recognises any of it. */
    public static Optional<NearMiss> of(List<FormatDefinition> formats, byte[] head) {
        return formats.stream().flatMap(format -> of(format, head).stream()).max(NEAREST);
    }

    private static Optional<NearMiss> of(FormatDefinition format, byte[] head) {
        BoundFormat bound = format.bind(head);
        LineCursor cursor = new LineCursor(head);
        while (cursor.next()) {
            byte[] line = Arrays.copyOfRange(head, cursor.start(), cursor.end());
            RecognisedFields fields = new RecognisedFields(bound, line);
            LineOutcome outcome = fields.outcome();
            if (outcome.isReject()) {
                return Optional.of(new NearMiss(format, line, fields.count(), outcome.column() - 1, outcome.reason()))
                        .filter(miss -> miss.recognised() > 0 && miss.failure() > 0);
            }
        }
        return Optional.empty();
    }
}
