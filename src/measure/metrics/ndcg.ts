/**
 * nDCG@k with binary relevance (Järvelin and Kekäläinen 2002): the sum of 1 / log2(rank + 1) over the right passages
 * among the first `k`, divided by what the best possible order would reach. 0 to 1, higher is better.
 *
 * @param ranking Whether each ranked passage is right, best rank first.
 * @param rightCount How many right passages there are in all; 0 gives 0.
 */
export function ndcg(ranking: readonly boolean[], rightCount: number, k: number): number {
  const gain = (rank: number) => 1 / Math.log2(rank + 2);
  const reached = ranking.slice(0, k).reduce((sum, right, rank) => sum + (right ? gain(rank) : 0), 0);
  let best = 0;
  for (let rank = 0; rank < Math.min(rightCount, k); rank += 1) best += gain(rank);
  return best === 0 ? 0 : reached / best;
}
