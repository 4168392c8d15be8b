package org.dajuan.feeds.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** XML read as a stream, with no document type, no entities of its own and nothing fetched from elsewhere. */
public final class SafeXml {

    private SafeXml() {}

    /** Reads one part to its end, handing every event to {@code events}. */
    public static void read(ZipParts zip, String part, Events events) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> InputStream.nullInputStream());
        try (InputStream in = zip.open(part)) {
            XMLStreamReader xml = factory.createXMLStreamReader(decoded(in));
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamReader.DTD || event == XMLStreamReader.ENTITY_REFERENCE) {
                    throw new UnreadableDocument(
                            zip.name() + " declares XML entities of its own",
                            part + ", line " + xml.getLocation().getLineNumber(),
                            "XML without a document type, as Word and Excel write it",
                            "Do not open it: files made to harm look like this. Ask the sender for a new copy.");
                }
                events.on(xml, event);
            }
            xml.close();
        } catch (XMLStreamException e) {
            throw damaged(zip.name(), part, e);
        }
    }

    /**
     * Office parts are UTF-8 or UTF-16 by their standard (ECMA-376 part 2, 8.1.4). Decoded here, since the parser writes to the terminal
     * what it thinks of wrong bytes.
     */
    private static Reader decoded(InputStream in) throws IOException {
        PushbackInputStream head = new PushbackInputStream(in, 3);
        byte[] first = head.readNBytes(3);
        Charset charset = StandardCharsets.UTF_8;
        int mark = 0;
        if (first.length >= 2 && (first[0] & 0xFF) == 0xFE && (first[1] & 0xFF) == 0xFF) {
            charset = StandardCharsets.UTF_16BE;
            mark = 2;
        } else if (first.length >= 2 && (first[0] & 0xFF) == 0xFF && (first[1] & 0xFF) == 0xFE) {
            charset = StandardCharsets.UTF_16LE;
            mark = 2;
        } else if (first.length == 3
                && (first[0] & 0xFF) == 0xEF
                && (first[1] & 0xFF) == 0xBB
                && (first[2] & 0xFF) == 0xBF) {
            mark = 3;
        }
        head.unread(first, mark, first.length - mark);
        return new InputStreamReader(head, charset.newDecoder());
    }

    private static UnreadableDocument damaged(String name, String part, XMLStreamException e) {
        for (Throwable t = e; t != null; t = t.getCause()) {
            if (t instanceof UnreadableDocument u) {
                return u;
            }
        }
        String where =
                e.getLocation() == null ? "" : ", line " + e.getLocation().getLineNumber();
        return new UnreadableDocument(
                name + " is damaged",
                part + where + " is not well-formed XML",
                "XML as Word and Excel write it",
                "Open it in Word or Excel and save it anew.",
                e);
    }

    /** Takes the events of one part. */
    public interface Events {
        /** One event, the reader standing on it. */
        void on(XMLStreamReader xml, int event) throws XMLStreamException;
    }
}
