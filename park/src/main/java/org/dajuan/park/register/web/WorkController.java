package org.dajuan.park.register.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.dajuan.park.platform.Page;
import org.dajuan.park.platform.PageQuery;
import org.dajuan.park.platform.web.SignedIn;
import org.dajuan.park.register.ListQuery;
import org.dajuan.park.register.RecordAhead;
import org.dajuan.park.register.web.RecordViews.NoticeView;
import org.dajuan.park.register.web.RecordViews.RecordItem;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** My work across all registers, and what I was told. */
@RestController
class WorkController {

    private final RecordAhead ahead;
    private final Clock clock;

    WorkController(RecordAhead ahead, Clock clock) {
        this.ahead = ahead;
        this.clock = clock;
    }

    /** Open records that are assigned to me or that I may move or sign; what ends first stands first. */
    @SignedIn
    @GetMapping("/api/v1/my-work")
    Page<RecordItem> work(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        Instant now = clock.instant();
        ListQuery query = new ListQuery(
                null,
                List.of(),
                true,
                false,
                false,
                "",
                List.of(),
                null,
                cursor == null || cursor.isBlank() ? null : cursor,
                limit == null ? 50 : limit);
        return ahead.work(query).map(r -> RecordItem.of(r, now));
    }

    @SignedIn
    @GetMapping("/api/v1/my-work/notices")
    Page<NoticeView> notices(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return ahead.told(PageQuery.of(cursor, limit)).map(NoticeView::of);
    }
}
