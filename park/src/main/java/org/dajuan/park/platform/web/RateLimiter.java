package org.dajuan.park.platform.web;

import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.dajuan.park.platform.Refusal;

/**
 * Token buckets in memory: {@code perMinute} requests a minute for each key, as many at once. Holds at most
 * {@value #MOST_KEYS} keys; full buckets are the first to be forgotten, which changes nothing.
 */
public final class RateLimiter {

    private static final int MOST_KEYS = 100_000;
    private static final double MINUTE_NS = 60e9;

    private record Bucket(double tokens, long atNanos) {}

    private final ConcurrentHashMap<String, Bucket> buckets = new ConcurrentHashMap<>();
    private final String what;
    private final int perMinute;
    private final LongSupplier nanos;

    public RateLimiter(String what, int perMinute) {
        this(what, perMinute, System::nanoTime);
    }

    RateLimiter(String what, int perMinute, LongSupplier nanos) {
        this.what = what;
        this.perMinute = perMinute;
        this.nanos = nanos;
    }

    /** Takes one token of {@code key}, or refuses with the seconds to wait. */
    public void take(String key) {
        long now = nanos.getAsLong();
        if (buckets.size() >= MOST_KEYS) {
            buckets.values().removeIf(bucket -> refilled(bucket, now) >= perMinute);
        }
        if (buckets.size() >= MOST_KEYS && !buckets.containsKey(key)) {
            throw tooMany(1);
        }
        Bucket after = buckets.compute(
                key, (k, bucket) -> new Bucket((bucket == null ? perMinute : refilled(bucket, now)) - 1, now));
        if (after.tokens() < 0) {
            buckets.computeIfPresent(key, (k, bucket) -> new Bucket(bucket.tokens() + 1, bucket.atNanos()));
            throw tooMany((int) Math.ceil(-after.tokens() * 60.0 / perMinute));
        }
    }

    private double refilled(Bucket bucket, long now) {
        return Math.min(perMinute, bucket.tokens() + (now - bucket.atNanos()) * perMinute / MINUTE_NS);
    }

    private Refusal tooMany(int seconds) {
        return new Refusal(
                        Refusal.Kind.TOO_MANY, "More than " + perMinute + " requests a minute from one " + what + ".")
                .with("retryAfterSeconds", Math.max(1, seconds))
                .hint("Wait " + Math.max(1, seconds) + " s.");
    }
}
