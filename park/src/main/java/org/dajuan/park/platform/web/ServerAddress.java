package org.dajuan.park.platform.web;

import org.dajuan.park.platform.Terminal;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Where people reach the server: {@code dajuan.http.public-url}, by default this machine at the port it really has. */
@Component
public class ServerAddress {

    private final HttpSettings settings;
    private volatile int port;

    ServerAddress(HttpSettings settings) {
        this.settings = settings;
        this.port = settings.port();
    }

    @EventListener
    void listening(WebServerInitializedEvent event) {
        port = event.getWebServer().getPort();
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void say() {
        Terminal.say(url());
    }

    /** Without a slash at its end. */
    public String url() {
        String url = settings.publicUrl();
        return url.isBlank() ? "http://localhost:" + port : url.replaceAll("/+$", "");
    }
}
