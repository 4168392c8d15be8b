package org.dajuan.park.platform;

/** Where a request comes from: network address, agent text (shortened) and request id. */
public record Origin(String address, String agent, String requestId) {

    /** Work that no request started. */
    public static final Origin INSIDE = new Origin("inside", "", "-");

    public Origin {
        agent = agent.length() > 200 ? agent.substring(0, 200) : agent;
    }
}
