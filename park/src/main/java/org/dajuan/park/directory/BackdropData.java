package org.dajuan.park.directory;

import java.util.List;
import org.dajuan.park.platform.Refusal;
import org.dajuan.park.platform.Require;

/** What is said about a piece of the ground; its kind says how it is drawn. */
public record BackdropData(String kind, String name) {

    /** From the largest water to trees. */
    public static final List<String> KINDS = List.of("river", "canal", "lake", "road", "street", "railway", "green");

    public BackdropData {
        if (!KINDS.contains(kind)) {
            throw Refusal.invalid(
                    "kind",
                    kind,
                    "\"" + kind + "\" is no kind of ground; expected one of " + String.join(", ", KINDS) + ".");
        }
        name = Require.text("name", name, 100);
    }
}
