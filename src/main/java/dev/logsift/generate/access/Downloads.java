package dev.logsift.generate.access;

import dev.logsift.generate.random.SeededRandom;
import dev.logsift.text.YamlMapping;
import java.util.List;

/** Large files, fetched whole or in pieces. */
final class Downloads {
    private final PageSeries files;
    private final double share;
    private final double inPieces;

    private Downloads(PageSeries files, double share, double inPieces) {
        this.files = files;
        this.share = share;
        this.inPieces = inPieces;
    }

    static Downloads read(YamlMapping settings, long seed) {
        YamlMapping downloads = settings.mapping("downloads").orElseThrow(() -> settings.missing("downloads"));
        downloads.allowOnly(List.of("share", "in_pieces", "files"));
        YamlMapping files = downloads.mapping("files").orElseThrow(() -> downloads.missing("files"));
        return new Downloads(
                PageSeries.read(files, settings.texts("words"), seed),
                downloads.number("share", 0, 1).orElse(0.02),
                downloads.number("in_pieces", 0, 1).orElse(0.3));
    }

    boolean happen(SeededRandom random) {
        return random.chance(share);
    }

    void add(Trail trail, String referrer, SeededRandom random) {
        Page file = files.draw(random);
        if (!random.chance(inPieces)) {
            trail.get(file.target(), 200, file.bytes(), referrer);
            return;
        }
        int pieces = random.between(2, 4);
        for (int i = 0; i < pieces; i++) {
            trail.get(file.target(), 206, file.bytes() / pieces, referrer);
            trail.pause(random.between(300, 4000));
        }
    }
}
