package org.dajuan.feeds.document;

import java.io.IOException;
import java.io.InputStream;
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
            XMLStreamReader xml = factory.createXMLStreamReader(in);
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
