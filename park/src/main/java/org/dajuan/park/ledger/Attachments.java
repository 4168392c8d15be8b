package org.dajuan.park.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import org.dajuan.park.ledger.store.AttachmentStore;
import org.dajuan.park.platform.Caller;
import org.dajuan.park.platform.CurrentCaller;
import org.dajuan.park.platform.Home;
import org.dajuan.park.platform.Ids;
import org.dajuan.park.platform.Refusal;
import org.dajuan.park.platform.Require;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Documents by content: the same bytes are kept once, in the home directory, whoever sends them; who sees them is a
 * matter of rows. Nothing in an answer tells whether the bytes were there before.
 */
@Service
public class Attachments {

    private final AttachmentStore store;
    private final Path folder;
    private final long most;

    Attachments(AttachmentStore store, Home home, LedgerSettings settings) {
        this.store = store;
        this.folder = home.path().resolve("attachments");
        this.most = settings.maxAttachment().toBytes();
    }

    /** Keeps a document; on disk before this returns. */
    @Transactional
    public Attachment add(InputStream content, String givenName) {
        String name = Require.text("name", givenName, 200)
                .replaceAll("^.*[\\\\/]", "")
                .replaceAll("^\\.+|\\p{Cntrl}|^$", "_");
        Caller caller = CurrentCaller.get();
        try {
            Path fresh = Files.createTempFile(
                    Files.createDirectories(folder.resolve("new")),
                    "upload",
                    ".part",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try {
                Attachment attachment = take(content, fresh, name);
                Path place = place(attachment.hash());
                Files.createDirectories(place.getParent());
                Files.move(fresh, place, StandardCopyOption.ATOMIC_MOVE);
                store.add(Ids.next(), attachment, caller);
                return attachment;
            } finally {
                Files.deleteIfExists(fresh);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("A document cannot be written to " + folder, e);
        }
    }

    private Attachment take(InputStream content, Path fresh, String name) throws IOException {
        MessageDigest sha256 = FactForm.sha256();
        byte[] head = new byte[0];
        long size = 0;
        try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE);
                OutputStream out = Channels.newOutputStream(channel);
                InputStream in = new DigestInputStream(content, sha256)) {
            byte[] buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                if (size == 0) {
                    head = Arrays.copyOf(buffer, n);
                }
                size += n;
                if (size > most) {
                    throw new Refusal(Refusal.Kind.TOO_LARGE, "The document has more than " + most + " bytes.")
                            .with("field", "file")
                            .hint("Send a smaller one, or raise dajuan.ledger.max-attachment.");
                }
                out.write(buffer, 0, n);
            }
            channel.force(true);
        }
        if (size == 0) {
            throw Refusal.invalid("file", 0, "The document is empty.");
        }
        return new Attachment(Hash.of(sha256.digest()).hex(), name, mediaType(head, name), size);
    }

    /** The document with this hash, if the caller may see it; otherwise there is none. */
    @Transactional(readOnly = true)
    public Attachment attachment(String hash) {
        if (!hash.matches("[0-9a-f]{64}")) {
            throw Refusal.malformed("\"" + hash + "\" is no SHA-256 in hex.").with("field", "hash");
        }
        return store.find(hash, CurrentCaller.get().user()).orElseThrow(() -> Refusal.notFound("document", hash));
    }

    /** Where the bytes of a document lie. */
    public Path place(String hash) {
        return folder.resolve(hash.substring(0, 2)).resolve(hash);
    }

    /** What the first bytes say; everything that a browser might run is served as bytes without a type. */
    static String mediaType(byte[] head, String name) {
        if (starts(head, "%PDF-")) {
            return "application/pdf";
        }
        if (starts(head, "\u0089PNG\r\n\u001a\n")) {
            return "image/png";
        }
        if (starts(head, "\u00ff\u00d8\u00ff")) {
            return "image/jpeg";
        }
        if (starts(head, "PK\u0003\u0004")) {
            String lower = name.toLowerCase(java.util.Locale.ROOT);
            if (lower.endsWith(".xlsx")) {
                return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
            }
            return lower.endsWith(".docx")
                    ? "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
                    : "application/zip";
        }
        return isPlainText(head) ? "text/plain;charset=UTF-8" : "application/octet-stream";
    }

    private static boolean starts(byte[] head, String with) {
        byte[] start = with.getBytes(StandardCharsets.ISO_8859_1);
        return head.length >= start.length && Arrays.equals(head, 0, start.length, start, 0, start.length);
    }

    private static boolean isPlainText(byte[] head) {
        // Up to three bytes of a character may be cut off where the first buffer ends.
        for (int cut = 0; cut < 4 && cut < head.length; cut++) {
            try {
                String text = StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(java.nio.ByteBuffer.wrap(head, 0, head.length - cut))
                        .toString();
                return text.indexOf('<') < 0
                        && text.chars().noneMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t');
            } catch (CharacterCodingException e) {
                continue;
            }
        }
        return false;
    }
}
