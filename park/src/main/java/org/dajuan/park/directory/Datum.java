package org.dajuan.park.directory;

import java.util.Locale;
import org.dajuan.park.platform.Refusal;
import org.jspecify.annotations.Nullable;

/** How coordinates come in. They are kept as CGCS2000, which no map of a park can tell from WGS84 (they differ by centimetres). */
public enum Datum {
    WGS84,
    GCJ02;

    /** {@code wgs84}, {@code cgcs2000} or {@code gcj02}, however written; absent is WGS84. */
    public static Datum of(@Nullable String text) {
        String key = text == null ? "" : text.toUpperCase(Locale.ROOT).replaceAll("[-_ ]", "");
        return switch (key) {
            case "", "WGS84", "CGCS2000" -> WGS84;
            case "GCJ02" -> GCJ02;
            default ->
                throw Refusal.invalid(
                                "datum",
                                text,
                                "\"" + (key.length() > 40 ? key.substring(0, 40) + "…" : key)
                                        + "\" is no datum known here.")
                        .hint("wgs84, cgcs2000 or gcj02 (what AutoNavi and Tencent maps show).");
        };
    }

    Place toWgs84(double longitude, double latitude) {
        return this == GCJ02 ? Gcj02.toWgs84(longitude, latitude) : new Place(longitude, latitude);
    }
}
