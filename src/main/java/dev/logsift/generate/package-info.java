/**
 * Generated logs with labelled attacks in them, from the wish for one to files; knows all rooms below it, but no kind of attack.
 *
 * <p>A {@link dev.logsift.generate.scenario.Scenario} is one YAML file. Its background and its attacks are streams of {@link
 * dev.logsift.generate.traffic.Event}s in time order, merged and written as they come, so memory does not grow with the lines.
 * Backgrounds, attack kinds and line formats are found because their classes are there.
 */
package dev.logsift.generate;
