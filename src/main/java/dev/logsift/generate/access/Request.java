package dev.logsift.generate.access;

import dev.logsift.generate.traffic.Event;

/**
 * One HTTP request as a web server logs it.
 *
 * @param visitor who asks
 * @param user the name that the server knows the visitor by, or null
 * @param host the virtual host that is asked
 * @param bytes of the response's body; 0 where it has none
 * @param referrer or null
 */
public record Request(
        long time,
        Visitor visitor,
        String user,
        Host host,
        String method,
        String target,
        int status,
        long bytes,
        String referrer)
        implements Event {
    @Override
    public String initiator() {
        return visitor.address();
    }

    public Request answered(int otherStatus, long otherBytes) {
        return new Request(time, visitor, user, host, method, target, otherStatus, otherBytes, referrer);
    }

    public Request by(String name) {
        return new Request(time, visitor, name, host, method, target, status, bytes, referrer);
    }

    public Request to(String otherTarget) {
        return new Request(time, visitor, user, host, method, otherTarget, status, bytes, referrer);
    }

    public Request from(String url) {
        return new Request(time, visitor, user, host, method, target, status, bytes, url);
    }

    public Request as(String agent) {
        Visitor other = new Visitor(visitor.address(), agent, visitor.protocol());
        return new Request(time, other, user, host, method, target, status, bytes, referrer);
    }

    /** The target without its query. */
    public String path() {
        int query = target.indexOf('?');
        return query < 0 ? target : target.substring(0, query);
    }
}
