/** Rules on their own small cases: must fire, must stay silent; knows how a rule runs, and what is evidence. */
package dev.logsift.detect.test;
