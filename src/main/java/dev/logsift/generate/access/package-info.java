/** A web site and the people, crawlers and staff who visit it; knows traffic and chance. */
package dev.logsift.generate.access;
