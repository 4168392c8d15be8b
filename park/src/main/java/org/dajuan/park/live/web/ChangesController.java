package org.dajuan.park.live.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.stream.Collectors;
import org.dajuan.park.live.Changes;
import org.dajuan.park.live.Topic;
import org.dajuan.park.platform.CurrentCaller;
import org.dajuan.park.platform.web.SignedIn;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter.SseEventBuilder;

/** Server-sent events: {@code event: changed}, {@code data: answers,facts}. They carry no rows, so there is nothing to hide. */
@RestController
class ChangesController {
    /** An open stream outlives the session that began it no longer than this; the browser opens it anew by itself. */
    private static final long LIFE_MS = 10 * 60_000L;

    private static final int MOST_OF_ONE = 16;

    private final Changes changes;
    private final Map<UUID, Deque<SseEmitter>> streams = new ConcurrentHashMap<>();

    ChangesController(Changes changes) {
        this.changes = changes;
    }

    /** Streams end first when the server stops: it waits for requests that are still being answered. */
    @EventListener(ContextClosedEvent.class)
    void stop() {
        streams.values().forEach(mine -> mine.forEach(SseEmitter::complete));
    }

    /** Each person has at most {@value #MOST_OF_ONE} streams open, one more ends the oldest; a stream ends after ten minutes. */
    @SignedIn
    @GetMapping(path = "/api/v1/changes", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter changes(HttpServletResponse response) throws IOException {
        response.setHeader("X-Accel-Buffering", "no");
        SseEmitter stream = new SseEmitter(LIFE_MS);
        Runnable stop = changes.listen(topics -> send(stream, topics));
        Deque<SseEmitter> mine =
                streams.computeIfAbsent(CurrentCaller.get().user(), person -> new ConcurrentLinkedDeque<>());
        mine.addLast(stream);
        stream.onCompletion(() -> {
            mine.remove(stream);
            stop.run();
        });
        stream.onTimeout(stream::complete);
        while (mine.size() > MOST_OF_ONE) {
            // A window that was shut may not have been noticed yet; the one just opened is surely looked at.
            SseEmitter oldest = mine.pollFirst();
            if (oldest != null) {
                oldest.complete();
            }
        }
        stream.send(SseEmitter.event().comment("open"));
        return stream;
    }

    private static void send(SseEmitter stream, Set<Topic> topics) {
        SseEventBuilder event = topics.isEmpty()
                ? SseEmitter.event().comment("still here")
                : SseEmitter.event()
                        .name("changed")
                        .data(topics.stream().map(Topic::word).collect(Collectors.joining(",")));
        try {
            stream.send(event);
        } catch (IOException | IllegalStateException gone) {
            stream.completeWithError(gone);
        }
    }
}
