package org.dajuan.park.directory.web;

import java.io.IOException;
import java.util.Objects;
import org.dajuan.park.directory.EnterpriseImports;
import org.dajuan.park.directory.ImportMapping;
import org.dajuan.park.directory.ImportPreview;
import org.dajuan.park.platform.Ids;
import org.dajuan.park.platform.Role;
import org.dajuan.park.platform.web.MayCall;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Enterprises from tables: upload, look, mend the mapping, confirm. */
@RestController
class EnterpriseImportController {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final EnterpriseImports imports;

    EnterpriseImportController(EnterpriseImports imports) {
        this.imports = imports;
    }

    @MayCall({Role.DEPARTMENT, Role.ADMIN})
    @PostMapping("/api/v1/directory/imports")
    ImportPreview upload(@RequestParam String source, @RequestParam MultipartFile file) throws IOException {
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        return imports.upload(source, name.isBlank() ? "table" : name, file.getBytes());
    }

    @MayCall({Role.DEPARTMENT, Role.ADMIN})
    @PutMapping("/api/v1/directory/imports/{id}/mapping")
    ImportPreview remap(@PathVariable String id, @RequestBody ImportMapping body) {
        return imports.remap(Ids.parse("id", id), body);
    }

    @MayCall({Role.DEPARTMENT, Role.ADMIN})
    @PostMapping("/api/v1/directory/imports/{id}/confirm")
    ImportPreview confirm(@PathVariable String id) {
        return imports.confirm(Ids.parse("id", id));
    }

    @MayCall({Role.DEPARTMENT, Role.ADMIN})
    @GetMapping("/api/v1/directory/imports/template.xlsx")
    ResponseEntity<byte[]> template() {
        return ResponseEntity.ok()
                .contentType(XLSX)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("enterprises.xlsx")
                                .build()
                                .toString())
                .body(imports.template());
    }
}
