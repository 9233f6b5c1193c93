/**
 * What a customer's credit stands at between two nights: what people were told already, which accounts he paid from, which rating waits for
 * an answer. Nouns only; the room {@code credit} judges.
 *
 * <pre>{@code CreditMemory.parse("C100", "L\t100\t2026-03-02").level() // 100}</pre>
 */
package receivables.ledger.credit;
