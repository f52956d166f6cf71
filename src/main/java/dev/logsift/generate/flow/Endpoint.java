package dev.logsift.generate.flow;

/** One end of a conversation. Without ports, as in ICMP, the port is 0. */
record Endpoint(String address, int port) {}
