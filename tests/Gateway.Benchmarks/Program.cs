using System.CommandLine;
using Gateway.Benchmarks.Alone;
using Gateway.Benchmarks.Lenses;
using Gateway.Benchmarks.Load;
using Gateway.Benchmarks.Servers;

// `load` measures, and starts this program again with `serve` for each server that it measures; `exchange` looks at one exchange alone, and
// `lenses` at translation and validation.
var rounds = new Option<int>("--rounds") { Description = "measured runs of each target", DefaultValueFactory = _ => 5 };
var seconds = new Option<int>("--seconds") { Description = "seconds a run is measured", DefaultValueFactory = _ => 6 };
var report = new Option<string?>("--report") { Description = "a file to write the report to, besides the console" };
var load = new Command("load", "compare the gateway with a plain YARP pass-through under load (needs `wrk`)") { rounds, seconds, report };
load.SetAction((parsed, cancellation) => LoadRun.RunAsync(
    new LoadPlan { Rounds = parsed.GetValue(rounds), Seconds = parsed.GetValue(seconds) }, parsed.GetValue(report), cancellation));

var exchange = new Command("exchange", "what one exchange costs a processor, without network and disk") { rounds };
exchange.SetAction((parsed, cancellation) => ExchangeRun.RunAsync(parsed.GetValue(rounds), cancellation));

var lenses = new Command("lenses", "translation against hand-written code and JSONata, validation against Ajv (needs `tests/oracles/install.sh`)") { rounds, report };
lenses.SetAction(parsed => LensRun.Run(parsed.GetValue(rounds), parsed.GetValue(report)));

var target = new Argument<string>("target") { Description = string.Join(", ", Served.Targets.Keys) };
var serve = new Command("serve", "run one of the measured servers until standard input ends") { target };
serve.TreatUnmatchedTokensAsErrors = false;
serve.SetAction(parsed => Served.RunAsync(parsed.GetValue(target)!, [.. parsed.UnmatchedTokens]));

return await new RootCommand("measures the gateway") { load, exchange, lenses, serve }.Parse(args).InvokeAsync();
