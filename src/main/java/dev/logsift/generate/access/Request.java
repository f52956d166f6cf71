package dev.logsift.generate.access;

import dev.logsift.generate.Event;

/**
 * One HTTP request as a web server logs it.
 *
 * @param visitor who asks
 * @param user the name that the server knows the visitor by, or null
 * @param host the virtual host that is asked
 * @param bytes of the response's body; 0 where it has none
 * @param referrer or null
 */
record Request(
        long time,
        Visitor visitor,
        String user,
        Host host,
        String method,
        String target,
        int status,
        long bytes,
        String referrer)
        implements Event {}
