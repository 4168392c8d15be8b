package org.dajuan.park.ledger.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.dajuan.park.ledger.Attachment;
import org.dajuan.park.ledger.Attachments;
import org.dajuan.park.platform.Role;
import org.dajuan.park.platform.web.MayCall;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Documents that belong to facts. */
@RestController
class AttachmentController {

    private final Attachments attachments;

    AttachmentController(Attachments attachments) {
        this.attachments = attachments;
    }

    @MayCall({Role.LEADER, Role.DEPARTMENT, Role.ENTERPRISE, Role.INSPECTOR})
    @PostMapping("/api/v1/attachments")
    ResponseEntity<Attachment> add(@RequestParam MultipartFile file) {
        String name = file.getOriginalFilename();
        try (InputStream in = file.getInputStream()) {
            Attachment attachment = attachments.add(in, name == null || name.isBlank() ? "document" : name);
            return ResponseEntity.created(URI.create("/api/v1/attachments/" + attachment.hash()))
                    .body(attachment);
        } catch (IOException e) {
            throw new UncheckedIOException("The upload cannot be read", e);
        }
    }

    /** The bytes, always to be saved and never to be shown by the browser itself. */
    @MayCall({Role.LEADER, Role.DEPARTMENT, Role.ENTERPRISE, Role.INSPECTOR, Role.AUDITOR})
    @GetMapping("/api/v1/attachments/{hash}")
    ResponseEntity<Resource> get(@PathVariable String hash) {
        Attachment attachment = attachments.attachment(hash);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(attachment.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(attachment.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .body(new FileSystemResource(attachments.place(attachment.hash())));
    }
}
