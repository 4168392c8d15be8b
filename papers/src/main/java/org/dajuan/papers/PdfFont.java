package org.dajuan.papers;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The font in which PDF is written: WenQuanYi Micro Hei, whose outlines PDFBox can embed in parts (those of Noto CJK it cannot). GB/T 9704
 * asks for 仿宋 and 小标宋, which nobody may hand on; the Word file asks for them.
 */
public final class PdfFont {
    /** Where distributions put it: Debian, Fedora, Arch. */
    private static final List<Path> PLACES = List.of(
            Path.of("/usr/share/fonts/truetype/wqy/wqy-microhei.ttc"),
            Path.of("/usr/share/fonts/wqy-microhei/wqy-microhei.ttc"),
            Path.of("/usr/share/fonts/wenquanyi/wqy-microhei/wqy-microhei.ttc"));

    private PdfFont() {}

    /** No font for PDF is installed; the message says what to install. */
    public static final class Missing extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        Missing(List<Path> places) {
            super("PDF needs the font WenQuanYi Micro Hei, and none of " + places
                    + " exists. Install it (Debian and Ubuntu: apt install fonts-wqy-microhei), or take Word or HTML.");
        }
    }

    /** The font's file, empty where it is not installed. */
    public static Optional<Path> find() {
        return find(PLACES);
    }

    /** The font's file; throws {@link Missing}. */
    static Path file() {
        return file(PLACES);
    }

    static Path file(List<Path> places) {
        return find(places).orElseThrow(() -> new Missing(places));
    }

    private static Optional<Path> find(List<Path> places) {
        return places.stream().filter(Files::isReadable).findFirst();
    }
}
