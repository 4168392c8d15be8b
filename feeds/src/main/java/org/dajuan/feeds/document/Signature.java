package org.dajuan.feeds.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the first bytes of a file say it is. */
public enum Signature {
    PDF(DocumentFormat.PDF, "", ""),
    /** A zip with parts; {@link ZipParts} tells Word from Excel. */
    ZIP(DocumentFormat.DOCX, "", ""),
    HTML(DocumentFormat.HTML, "", ""),
    TEXT(null, "", ""),
    OLE2(
            null,
            "an old Office file (.doc, .xls, .wps) or a password-protected one",
            "Open it in Word or WPS and save it, without a password, as .docx or .xlsx."),
    ENCRYPTED_OFFICE(
            null, "a password-protected Office file", "Open it with its password and save a copy without one."),
    RTF(null, "a rich text file (RTF)", "Open it in Word or WPS and save it as .docx."),
    WEB_ARCHIVE(
            null, "a single-file web archive (MHTML)", "Save the page as .html, or copy its text into a .txt file."),
    WORD_XML(null, "a Word 2003 XML file", "Open it in Word or WPS and save it as .docx."),
    PICTURE(null, "a picture", "Ask for the Word file, or run OCR and save the result as .txt."),
    ARCHIVE(null, "a packed archive (rar, 7z, gz)", "Unpack it first.");

    private final @Nullable DocumentFormat format;
    private final String words;
    private final String advice;

    Signature(@Nullable DocumentFormat format, String words, String advice) {
        this.format = format;
        this.words = words;
        this.advice = advice;
    }

    /** The format it stands for; null for text, which has no signature, and for what no reader reads. */
    @Nullable
    DocumentFormat format() {
        return format;
    }

    /** Throws when no reader of ours can make sense of it. */
    public void requireReport(String name, byte[] head) {
        if (!words.isEmpty()) {
            throw new UnreadableDocument(
                    name + " is " + words,
                    "it begins with bytes " + hex(head, 8),
                    "text, HTML, .docx, .pdf, .csv or .xlsx",
                    advice);
        }
    }

    /** Judges a file by its first bytes. */
    public static Signature of(byte[] head) {
        String h = new String(head, ISO_8859_1);
        if (h.startsWith("PK\3\4") || h.startsWith("PK\5\6") || h.startsWith("PK\7\b")) {
            return ZIP;
        }
        int pdf = h.indexOf("%PDF-");
        // The standard lets up to 1024 bytes of anything stand before the mark; readable text before it is just text
        // about PDF.
        if (pdf == 0 || pdf > 0 && pdf < 1024 && hasControl(h, pdf)) {
            return PDF;
        }
        if (h.startsWith("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1")) {
            return h.contains("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e") ? ENCRYPTED_OFFICE : OLE2;
        }
        if (h.startsWith("{\\rtf")) {
            return RTF;
        }
        if (h.startsWith("\u0089PNG")
                || h.startsWith("\u00FF\u00D8\u00FF")
                || h.startsWith("GIF8")
                || h.startsWith("II*\0")
                || h.startsWith("MM\0*")) {
            return PICTURE;
        }
        if (h.startsWith("Rar!") || h.startsWith("7z\u00BC\u00AF") || h.startsWith("\u001F\u008B")) {
            return ARCHIVE;
        }
        return ofText(h.startsWith("\u00EF\u00BB\u00BF") ? h.substring(3) : h);
    }

    private static Signature ofText(String h) {
        String t = h.stripLeading().toLowerCase(Locale.ROOT);
        if (t.startsWith("mime-version:") && t.contains("multipart/related")) {
            return WEB_ARCHIVE;
        }
        if (t.startsWith("<?xml")) {
            if (t.contains("progid=\"word.document\"") || t.contains("http://schemas.microsoft.com/office/word/2003")) {
                return WORD_XML;
            }
            t = t.contains("?>") ? t.substring(t.indexOf("?>") + 2).stripLeading() : t;
        }
        while (t.startsWith("<!--") && t.contains("-->")) {
            t = t.substring(t.indexOf("-->") + 3).stripLeading();
        }
        boolean html = t.startsWith("<!doctype html")
                || t.startsWith("<html")
                || t.startsWith("<head")
                || t.startsWith("<body");
        return html ? HTML : TEXT;
    }

    private static boolean hasControl(String h, int end) {
        for (int i = 0; i < end; i++) {
            char c = h.charAt(i);
            if (c < ' ' && c != '\n' && c != '\r' && c != '\t') {
                return true;
            }
        }
        return false;
    }

    static String hex(byte[] bytes, int count) {
        StringBuilder b = new StringBuilder();
        for (int i = 0; i < Math.min(count, bytes.length); i++) {
            b.append(i == 0 ? "" : " ").append(String.format(Locale.ROOT, "%02X", bytes[i]));
        }
        return b.toString();
    }
}
