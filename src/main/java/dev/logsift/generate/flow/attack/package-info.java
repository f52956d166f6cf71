/** One class for each kind of attack that flow records show; knows conversations and hosts. */
package dev.logsift.generate.flow.attack;
