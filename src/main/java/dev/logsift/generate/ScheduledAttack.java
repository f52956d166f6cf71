package dev.logsift.generate;

/** An attack of a scenario and when it happens. */
record ScheduledAttack(String kind, Occasion occasion, Attack attack) {}
