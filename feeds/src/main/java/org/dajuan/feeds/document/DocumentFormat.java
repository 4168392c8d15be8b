package org.dajuan.feeds.document;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The formats a report may come in. */
public enum DocumentFormat {
    TEXT("plain text"),
    MARKDOWN("Markdown"),
    HTML("a web page"),
    DOCX("a Word document (.docx)"),
    PDF("a PDF");

    private final String words;

    DocumentFormat(String words) {
        this.words = words;
    }

    /** How a message calls it. */
    public String words() {
        return words;
    }

    /** What a file name promises, null when its extension is none of ours. */
    public static @Nullable DocumentFormat ofName(String fileName) {
        int dot = fileName.lastIndexOf('.');
        return switch (dot < 0 ? "" : fileName.substring(dot + 1).toLowerCase(Locale.ROOT)) {
            case "txt", "text" -> TEXT;
            case "md", "markdown" -> MARKDOWN;
            case "html", "htm", "xhtml" -> HTML;
            case "docx" -> DOCX;
            case "pdf" -> PDF;
            default -> null;
        };
    }
}
