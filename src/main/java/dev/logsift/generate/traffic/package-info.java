/** Events in time order: streams, merging them, ordinary visits and the rhythm of the week; knows chance. */
package dev.logsift.generate.traffic;
