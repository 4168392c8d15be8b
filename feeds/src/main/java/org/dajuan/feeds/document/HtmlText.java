package org.dajuan.feeds.document;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** Text of a web page, block by block, without scripts, styles and navigation. */
final class HtmlText {

    private static final Pattern META =
            Pattern.compile("(?i)<meta[^>]{0,200}charset\\s*=\\s*[\"']?\\s*([\\w:.-]{1,40})");

    private HtmlText() {}

    static Extract read(Path file) throws IOException {
        List<String> notes = new ArrayList<>();
        Document page = Jsoup.parse(decode(file, notes));
        HtmlLines lines = new HtmlLines();
        page.body().traverse(lines);
        if (lines.numbered() > 0) {
            notes.add(lines.numbered() + " automatic numbers of lists were written out as text.");
        }
        return new Extract(lines.text(), notes);
    }

    /** What the bytes themselves prove goes before what the page declares: many pages that say gb2312 are UTF-8. */
    private static String decode(Path file, List<String> notes) throws IOException {
        Encoding encoding = Encoding.detect(file);
        Charset declared = declared(file);
        if (!encoding.sound()
                && declared != null
                && !declared.name().startsWith("UTF")
                && !declared.name().startsWith("GB")) {
            Scan scan = Scan.of(file, declared, 0, null);
            if (scan.clean()) {
                notes.add("Decoded as " + declared.name() + ", as the page declares.");
                return new String(Scan.decode(file, declared, 0, Math.toIntExact(scan.chars())));
            }
        }
        return TextFile.read(file);
    }

    private static @Nullable Charset declared(Path file) throws IOException {
        Matcher m = META.matcher(new String(DocumentReader.head(file), java.nio.charset.StandardCharsets.ISO_8859_1));
        if (!m.find()) {
            return null;
        }
        try {
            return Charset.forName(m.group(1).toUpperCase(Locale.ROOT));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }
}
