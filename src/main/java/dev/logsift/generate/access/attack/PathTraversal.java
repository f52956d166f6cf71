package dev.logsift.generate.access.attack;

import com.google.auto.service.AutoService;
import dev.logsift.generate.attack.AttackKind;

/** Files outside the site, by dots, encodings and wrappers (ATT&amp;CK T1083). */
@AutoService(AttackKind.class)
public final class PathTraversal extends PayloadProbes {
    public PathTraversal() {
        super("path_traversal", "path_traversal.txt");
    }
}
