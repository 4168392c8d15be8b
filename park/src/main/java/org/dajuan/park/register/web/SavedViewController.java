package org.dajuan.park.register.web;

import java.util.List;
import java.util.UUID;
import org.dajuan.park.platform.Ids;
import org.dajuan.park.platform.Require;
import org.dajuan.park.platform.web.SignedIn;
import org.dajuan.park.register.SavedView;
import org.dajuan.park.register.SavedViews;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Filters that people keep for themselves. */
@RestController
class SavedViewController {

    /** {@code query} as the list's address has it. */
    record SavedViewDraft(String name, @Nullable String query) {
        SavedViewDraft {
            name = Require.text("name", name, 60);
            query = query == null || query.isBlank() ? "" : Require.text("query", query, 1_000);
        }
    }

    record SavedViewItem(UUID id, String name, String query) {
        static SavedViewItem of(SavedView v) {
            return new SavedViewItem(v.id(), v.name(), v.query());
        }
    }

    record SavedViewList(List<SavedViewItem> items) {
        static SavedViewList of(List<SavedView> views) {
            return new SavedViewList(views.stream().map(SavedViewItem::of).toList());
        }
    }

    private final SavedViews views;

    SavedViewController(SavedViews views) {
        this.views = views;
    }

    @SignedIn
    @GetMapping("/api/v1/registers/{register}/saved-views")
    SavedViewList list(@PathVariable String register) {
        return SavedViewList.of(views.list(register));
    }

    /** Keeps filters under a name; the same name again takes the new ones. */
    @SignedIn
    @PostMapping("/api/v1/registers/{register}/saved-views")
    SavedViewList put(@PathVariable String register, @RequestBody SavedViewDraft body) {
        return SavedViewList.of(views.put(register, body.name(), body.query() == null ? "" : body.query()));
    }

    @SignedIn
    @DeleteMapping("/api/v1/saved-views/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void drop(@PathVariable String id) {
        views.drop(Ids.parse("id", id));
    }
}
