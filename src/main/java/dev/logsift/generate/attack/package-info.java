/**
 * What all attacks have in common: who, when, at what pace, and the labels that tell of them; knows events, but no
 * kind of attack.
 */
package dev.logsift.generate.attack;
