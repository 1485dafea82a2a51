/** What carries letters: folders for Digital Post and print, e-mail notices, and the register of who gets what. */
package dk.forloeb.letter.sending;
