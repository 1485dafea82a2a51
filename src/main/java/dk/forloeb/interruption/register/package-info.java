/** How news of a register of persons come in: a folder into which the municipality's integration puts files. */
package dk.forloeb.interruption.register;
