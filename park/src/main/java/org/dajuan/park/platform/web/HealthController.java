package org.dajuan.park.platform.web;

import org.dajuan.park.platform.Health;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether the server can work, for load balancers and watchdogs. */
@RestController
class HealthController {

    /** Up or down, in all and in parts. */
    record HealthView(String status, String database) {}

    private final Health health;

    HealthController(Health health) {
        this.health = health;
    }

    @Anyone
    @GetMapping("/api/v1/health")
    ResponseEntity<HealthView> health() {
        boolean up = health.databaseAnswers();
        String word = up ? "up" : "down";
        return ResponseEntity.status(up ? 200 : 503).body(new HealthView(word, word));
    }
}
