/** The document carbon-account.v1 as far as the pages read it; decimals are text. */
export interface CarbonPart {
  enterprise: string;
  process: string;
  product: string;
  month: string;
  direct_t: string;
  process_t: string;
  power_location_t: string;
  power_market_t: string;
  power_residual_t: string;
  heat_t: string;
  national_total_t: string;
  energy_gj: string;
  coal_calorific_tce: string;
  coal_equivalent_tce: string | null;
  renewable_share: string;
  uncertainty_of_national_total?: { propagated_pct: string; drawn_low_pct: string; drawn_high_pct: string };
}

export interface CarbonFlow {
  measure: 'energy' | 'carbon';
  from: string;
  to: string;
  value: string;
}

export interface CarbonQuota {
  enterprise: string;
  year: number;
  kind: 'ENERGY' | 'CARBON';
  limit: string;
  used: string;
  forecast: string;
  projects: string;
  warning: Warning;
  document: string;
}

export type Warning = 'NONE' | 'BLUE' | 'YELLOW' | 'ORANGE' | 'RED';

export interface CarbonFinding {
  kind: string;
  refuses: boolean;
  about: string;
  arguments: string[];
  text: string;
}

export interface CarbonDocument {
  name: string;
  year: number;
  complete: boolean;
  check: { passed: boolean; laws: number };
  parts: CarbonPart[];
  flows: CarbonFlow[];
  quotas: CarbonQuota[];
  quotas_with_projects: CarbonQuota[];
  hourly: { enterprise: string; hours: number; hourly_score: string; yearly_share: string }[];
  gaps: { about: string; month: string; unit: string; left: string; right: string; cause: string; text: string; hint: string }[];
  findings: CarbonFinding[];
  rejected: { place: string; value: string; expected: string }[];
}

/** The park, then its firms: parts that are neither a process nor a product nor a month. */
export function firms(document: CarbonDocument): CarbonPart[] {
  return document.parts.filter((part) => part.process === '*' && part.product === '*' && part.month === '*');
}

/** Nodes and links of a Sankey; a stream thinner than a five-hundredth of all cannot be seen and is left to the table. */
export function drawn(flows: CarbonFlow[], measure: CarbonFlow['measure']): { nodes: string[]; links: { source: string; target: string; value: number }[] } {
  const own = flows.filter((flow) => flow.measure === measure);
  const all = own.reduce((sum, flow) => sum + Number(flow.value), 0);
  const links = own.map((flow) => ({ source: flow.from, target: flow.to, value: Number(flow.value) })).filter((link) => link.value * 500 >= all);
  return { nodes: [...new Set(links.flatMap((link) => [link.source, link.target]))], links };
}

/** Use and forecast as shares of the limit, and how far the bar reaches: past the limit where the forecast does. */
export function bar(quota: CarbonQuota): { used: number; forecast: number; limit: number } {
  const limit = Number(quota.limit);
  const used = Number(quota.used);
  const forecast = Number(quota.forecast);
  const reach = Math.max(limit * 1.15, used, forecast);
  return { used: (100 * used) / reach, forecast: (100 * forecast) / reach, limit: (100 * limit) / reach };
}
