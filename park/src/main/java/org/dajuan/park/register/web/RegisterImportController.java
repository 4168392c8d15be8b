package org.dajuan.park.register.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dajuan.park.platform.Ids;
import org.dajuan.park.platform.Page;
import org.dajuan.park.platform.PageQuery;
import org.dajuan.park.platform.Refusal;
import org.dajuan.park.platform.Require;
import org.dajuan.park.platform.Role;
import org.dajuan.park.platform.web.MayCall;
import org.dajuan.park.platform.web.TemporaryFile;
import org.dajuan.park.register.RegisterImports;
import org.dajuan.park.register.store.RegisterImportStore.Rejected;
import org.dajuan.park.register.store.RegisterImportStore.Run;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tables into registers. */
@RestController
class RegisterImportController {

    /** A table that was pasted; {@code columns} holds fields by title where the definition's are not meant. */
    record RegisterPaste(
            String text,
            @Nullable Map<String, String> columns,
            @Nullable Boolean upsert) {
        RegisterPaste {
            Require.present("text", text);
        }
    }

    record MendedRow(List<String> cells) {
        MendedRow {
            Require.present("cells", cells);
            if (cells.size() > 200) {
                throw Refusal.invalid("cells", cells.size(), "A row has at most 200 cells.");
            }
            cells = cells.stream()
                    .map(c -> java.util.Objects.requireNonNullElse(c, ""))
                    .toList();
        }
    }

    record RegisterImportRun(
            UUID id,
            String register,
            String name,
            boolean upsert,
            int created,
            int updated,
            int rejected,
            @Nullable Instant undoneAt,
            Instant madeAt) {
        static RegisterImportRun of(Run r) {
            return new RegisterImportRun(
                    r.id(),
                    r.register(),
                    r.name(),
                    r.upsert(),
                    r.created(),
                    r.updated(),
                    r.rejected(),
                    r.undoneAt(),
                    r.madeAt());
        }
    }

    record RejectedRegisterRow(
            int row, List<String> cells, String field, String value, String whyZh, String whyEn, String state) {
        static RejectedRegisterRow of(Rejected r) {
            return new RejectedRegisterRow(r.row(), r.cells(), r.field(), r.value(), r.why(), r.whyEn(), r.state());
        }
    }

    record RegisterImportDone(RegisterImportRun run, List<String> unmapped, List<RejectedRegisterRow> rejected) {
        static RegisterImportDone of(RegisterImports.Done d) {
            return new RegisterImportDone(
                    RegisterImportRun.of(d.run()),
                    d.unmapped(),
                    d.rejected().stream().map(RejectedRegisterRow::of).toList());
        }
    }

    /** {@code field} is empty for a column that no field takes. */
    record PreviewColumn(String title, String field) {}

    /** What an import would make, change and leave; {@code rejected} holds the first fifty rows that are wrong. */
    record RegisterImportPreview(
            int head,
            List<PreviewColumn> columns,
            int created,
            int updated,
            int rejectedTotal,
            List<RejectedRegisterRow> rejected) {
        static RegisterImportPreview of(RegisterImports.Preview p) {
            List<PreviewColumn> columns = new ArrayList<>();
            for (int i = 0; i < p.titles().size(); i++) {
                String field = p.fields().get(i);
                columns.add(new PreviewColumn(p.titles().get(i), field == null ? "" : field));
            }
            Run run = p.done().run();
            return new RegisterImportPreview(
                    p.head(),
                    columns,
                    run.created(),
                    run.updated(),
                    run.rejected(),
                    p.done().rejected().stream().map(RejectedRegisterRow::of).toList());
        }
    }

    record RejectedRegisterRows(
            List<RejectedRegisterRow> items, @Nullable Integer next) {}

    record RegisterImportUndone(RegisterImportRun run, int taken, int kept) {}

    private static final JsonMapper JSON = new JsonMapper();

    private final RegisterImports imports;

    RegisterImportController(RegisterImports imports) {
        this.imports = imports;
    }

    @MayCall({Role.LEADER, Role.DEPARTMENT, Role.ENTERPRISE, Role.INSPECTOR})
    @PostMapping("/api/v1/registers/{register}/imports")
    @ResponseStatus(HttpStatus.CREATED)
    RegisterImportDone table(
            @PathVariable String register,
            @RequestParam MultipartFile file,
            @RequestParam(required = false) @Nullable String columns,
            @RequestParam(required = false) @Nullable Boolean upsert) {
        RegisterImports.Wish wish = wish(file, columns, upsert);
        return TemporaryFile.with(file, path -> RegisterImportDone.of(imports.table(register, path, wish)));
    }

    /**
     * What an import would do, and which rows are wrong; nothing is kept. {@code columns} is JSON, fields by title; an empty field leaves
     * a column out.
     */
    @MayCall({Role.LEADER, Role.DEPARTMENT, Role.ENTERPRISE, Role.INSPECTOR})
    @PostMapping("/api/v1/registers/{register}/import-previews")
    RegisterImportPreview preview(
            @PathVariable String register,
            @RequestParam MultipartFile file,
            @RequestParam(required = false) @Nullable String columns,
            @RequestParam(required = false) @Nullable Boolean upsert) {
        RegisterImports.Wish wish = wish(file, columns, upsert);
        return TemporaryFile.with(file, path -> RegisterImportPreview.of(imports.preview(register, path, wish)));
    }

    private static RegisterImports.Wish wish(MultipartFile file, @Nullable String columns, @Nullable Boolean upsert) {
        String given = file.getOriginalFilename();
        String name = given == null || given.isBlank() ? "table" : Require.text("file", given, 200);
        return new RegisterImports.Wish(name, columns == null || columns.isBlank() ? null : columns(columns), upsert);
    }

    private static Map<String, String> columns(String json) {
        Map<String, String> out = new LinkedHashMap<>();
        try {
            JsonNode read = JSON.readTree(json);
            if (!read.isObject() || read.size() > 200) {
                throw new IllegalArgumentException("no object of at most 200 titles");
            }
            read.properties().forEach(e -> out.put(e.getKey(), e.getValue().asString("")));
            return out;
        } catch (JacksonException | IllegalArgumentException e) {
            throw Refusal.invalid(
                            "columns",
                            json.length() > 80 ? json.substring(0, 80) + "…" : json,
                            "The columns cannot be read.")
                    .hint("Write fields by title, such as {\"隐患对象\": \"object\"}.");
        }
    }

    @MayCall({Role.LEADER, Role.DEPARTMENT, Role.ENTERPRISE, Role.INSPECTOR})
    @PostMapping("/api/v1/registers/{register}/pastes")
    @ResponseStatus(HttpStatus.CREATED)
    RegisterImportDone paste(@PathVariable String register, @RequestBody RegisterPaste body) {
        return TemporaryFile.with(
                body.text(),
                path -> RegisterImportDone.of(imports.table(
                        register, path, new RegisterImports.Wish("paste", body.columns(), body.upsert()))));
    }

    @MayCall({Role.LEADER, Role.DEPARTMENT, Role.ENTERPRISE, Role.INSPECTOR, Role.AUDITOR})
    @GetMapping("/api/v1/registers/{register}/imports")
    Page<RegisterImportRun> list(
            @PathVariable String register,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return imports.list(register, PageQuery.of(cursor, limit)).map(RegisterImportRun::of);
    }

    @MayCall({Role.LEADER, Role.DEPARTMENT, Role.ENTERPRISE, Role.INSPECTOR, Role.AUDITOR})
    @GetMapping("/api/v1/register-imports/{id}")
    RegisterImportRun run(@PathVariable String id) {
        return RegisterImportRun.of(imports.run(Ids.parse("id", id)));
    }

    @MayCall({Role.LEADER, Role.DEPARTMENT, Role.ENTERPRISE, Role.INSPECTOR, Role.AUDITOR})
    @GetMapping("/api/v1/register-imports/{id}/rejected")
    RejectedRegisterRows rejected(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Integer after,
            @RequestParam(required = false) @Nullable Integer limit) {
        int most = PageQuery.of(null, limit).limit();
        List<Rejected> rows = imports.rejected(Ids.parse("id", id), after == null ? 0 : after, most + 1);
        boolean more = rows.size() > most;
        List<Rejected> items = more ? rows.subList(0, most) : rows;
        return new RejectedRegisterRows(
                items.stream().map(RejectedRegisterRow::of).toList(),
                more ? items.getLast().row() : null);
    }

    @MayCall({Role.LEADER, Role.DEPARTMENT, Role.ENTERPRISE, Role.INSPECTOR})
    @PostMapping("/api/v1/register-imports/{id}/rejected/{row}/mend")
    RegisterImportRun mend(@PathVariable String id, @PathVariable int row, @RequestBody MendedRow body) {
        return RegisterImportRun.of(imports.mend(Ids.parse("id", id), row, body.cells()));
    }

    @MayCall({Role.LEADER, Role.DEPARTMENT, Role.ENTERPRISE, Role.INSPECTOR})
    @PostMapping("/api/v1/register-imports/{id}/rejected/{row}/dismiss")
    RegisterImportRun dismiss(@PathVariable String id, @PathVariable int row) {
        return RegisterImportRun.of(imports.dismiss(Ids.parse("id", id), row));
    }

    @MayCall({Role.LEADER, Role.DEPARTMENT, Role.ENTERPRISE, Role.INSPECTOR})
    @PostMapping("/api/v1/register-imports/{id}/undo")
    RegisterImportUndone undo(@PathVariable String id) {
        RegisterImports.Undone u = imports.undo(Ids.parse("id", id));
        return new RegisterImportUndone(RegisterImportRun.of(u.run()), u.taken(), u.kept());
    }
}
