package org.dajuan.park.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Serves the web client, after the security chain: files by their name, and its page for every other address that a
 * browser asks for as a page, since the client knows which addresses exist. Under {@code /api} it serves nothing.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class ClientFilter extends OncePerRequestFilter {

    /** Names of hashed files change with their content. */
    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    private final ClientFiles files;

    ClientFilter(ClientFiles files) {
        this.files = files;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        boolean read = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        String path = request.getRequestURI();
        return !read || path.startsWith("/api/") || path.equals("/api") || path.equals("/error");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getRequestURI();
        if (!files.present()) {
            if (path.equals("/")) {
                sayThatThereIsNone(response);
            } else {
                chain.doFilter(request, response);
            }
            return;
        }
        ClientFiles.Stored file = files.find(path.substring(1));
        if (file == null && isPage(request)) {
            file = files.page();
        }
        if (file == null) {
            chain.doFilter(request, response);
            return;
        }
        send(file, request, response);
    }

    private static boolean isPage(HttpServletRequest request) {
        String path = request.getRequestURI();
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        boolean named = path.substring(path.lastIndexOf('/') + 1).contains(".");
        return path.equals("/") || (!named && accept != null && accept.contains("text/html"));
    }

    private static void send(ClientFiles.Stored file, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader(HttpHeaders.CACHE_CONTROL, file.hashed() ? FOR_EVER : "no-cache");
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        response.setHeader(HttpHeaders.ETAG, file.etag());
        if (file.etag().equals(request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(file.type());
        String accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        byte[] body = file.plain();
        if (file.packed() != null && accepted != null && accepted.contains("gzip")) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
            body = file.packed();
        }
        response.setContentLength(body.length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(body);
        }
    }

    private static void sayThatThereIsNone(HttpServletResponse response) throws IOException {
        response.setContentType("text/plain;charset=UTF-8");
        response.getOutputStream()
                .write(new ClassPathResource("no-client.txt")
                        .getContentAsString(StandardCharsets.UTF_8)
                        .getBytes(StandardCharsets.UTF_8));
    }
}
