package dev.logsift.generate.access;

import java.util.ArrayList;
import java.util.List;

/** The requests of one visit, one after the other. */
public final class Trail {
    private final List<Request> requests = new ArrayList<>();
    private final Visitor visitor;
    private final Host host;
    private String user;
    private long time;

    public Trail(long start, Visitor visitor, Host host) {
        this.time = start;
        this.visitor = visitor;
        this.host = host;
    }

    /** From now on the visitor is known by this name. */
    void logIn(String name) {
        user = name;
    }

    public Trail pause(double milliseconds) {
        time += StrictMath.max(1, (long) milliseconds);
        return this;
    }

    public void get(String target, int status, long bytes, String referrer) {
        add("GET", target, status, bytes, referrer);
    }

    void add(String method, String target, int status, long bytes, String referrer) {
        requests.add(new Request(time, visitor, user, host, method, target, status, bytes, referrer));
    }

    public Host host() {
        return host;
    }

    public List<Request> requests() {
        return requests;
    }
}
